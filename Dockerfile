# First a folder with Compagnon and exactly what the locks name, then an image that holds nothing else.

FROM python:3.13-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
COPY requirements.txt requirements-build.txt ./
RUN python -m venv /opt/compagnon
RUN /opt/compagnon/bin/python -m pip install --no-deps --require-hashes --requirement requirements.txt
RUN python -m venv /opt/builder
RUN /opt/builder/bin/python -m pip install --no-deps --require-hashes --requirement requirements-build.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY adapters adapters
COPY facilitation facilitation
COPY storage storage
RUN /opt/builder/bin/python -m pip wheel --no-index --no-deps --no-build-isolation --wheel-dir wheels .
RUN /opt/compagnon/bin/python -m pip install --no-index --no-deps wheels/*.whl
RUN /opt/compagnon/bin/python -m pip uninstall --yes pip
RUN /opt/compagnon/bin/python -m compileall -q /opt/compagnon/lib

FROM python:3.13-slim-trixie
RUN useradd --system --uid 10001 --no-create-home compagnon \
    && install --directory --owner=10001 --mode=0700 /var/lib/compagnon
COPY --from=build /opt/compagnon /opt/compagnon
ENV PATH=/opt/compagnon/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    COMPAGNON_DATA=/var/lib/compagnon \
    HOST=0.0.0.0 \
    PORT=8080
USER 10001
WORKDIR /var/lib/compagnon
VOLUME /var/lib/compagnon
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:9091/livez', timeout=4)"]
ENTRYPOINT ["compagnon"]
CMD ["serve"]
