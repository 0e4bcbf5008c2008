"""One file for each thing that is measured; `TABLE` of `bench.table` lists them."""
