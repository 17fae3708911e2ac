-- Those of the measurements whose source is a function, as submission_function says it of submissions.
CREATE TABLE measurement_function (
    measurement {int} PRIMARY KEY REFERENCES measurement (id) ON DELETE CASCADE
) {strict};
