"""What measures the quality of answers, on data that is not part of the project.

EVAL_DATA=folder make eval
"""
