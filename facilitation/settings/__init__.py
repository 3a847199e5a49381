"""The settings of a community: shown in a form, looked at before they are saved."""
