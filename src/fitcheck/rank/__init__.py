"""The walk over many postings: which of them fit a profile best.

In the order in which a run comes past them:

- storage: where the postings lie. columns, parquet and decoding: what stands in a table or a line, whatever its form.
- shards: the postings cut into pieces. entries: the postings of one piece.
- executors and cluster: who works on the pieces; spool: how a cluster's results come back.
- desk: the vocabulary and the profiles, ready in each process. work: one piece ranked. standing and highlights: what is told of a posting.
- running: the pieces go out, their results are taken in. ranking: the best so far. seen: which postings are doubles.
- resuming: how far a run has come, on disk. claiming: the files that one run at a time may write.
- writing and tables: the result as text.

The commands around it are in `cli`: ranking and surveying are what is asked for, and market what both share; rank_run is one run, with
bookkeeping (its state), streaming (its output as it grows), interrupting (its early end) and watching (its progress on a terminal).
"""
