"""Corpora of any size: files of articles in, Parquet tables by day out, without a store."""
