-- What a test brought to its group, where the group adds up or compares what its tests bring.
ALTER TABLE submission_test ADD COLUMN score {real};     -- NULL: nothing of its own
ALTER TABLE submission_test ADD COLUMN max_score {real}; -- NULL: as score, or there is no bound
