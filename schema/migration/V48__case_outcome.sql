-- What a case ended in and the way it took, drawn by the rules from sentence, execution and commutation, body and date.
ALTER TABLE record_case ADD COLUMN procedure text;
ALTER TABLE record_case ADD COLUMN outcome text;
ALTER TABLE record_case ADD COLUMN outcome_ground text;
