"""The documents that pass along the line: profile, posting, requirement, finding, advice, report."""
