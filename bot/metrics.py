"""What is counted: never a text, a name or a person."""

from prometheus_client import Counter, Gauge

deliveries = Counter("compagnon_deliveries_total", "Messages by how their delivery ended.", ["end"])
waiting = Gauge("compagnon_outbox_messages", "Messages not yet arrived, by state.", ["state"])
late = Gauge("compagnon_wake_late_seconds", "How late the last wake rang.")
ticks = Counter("compagnon_ticks_total", "Heartbeats that ended.")
rearmed = Counter("compagnon_heartbeat_rearmed_total", "Times the watchdog had to start the heartbeat again.")
broken = Counter("compagnon_broken_total", "Events that met a broken invariant, by kind.", ["kind"])
