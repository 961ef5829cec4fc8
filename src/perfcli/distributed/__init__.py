"""Files looked at by the workers of a Dask cluster, which write what comes of them themselves."""
