"""The walk over many postings: which of them fit a profile best."""
