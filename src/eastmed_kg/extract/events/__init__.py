"""Clauses and phrases → what happened or is to happen, who took part, where and when."""
