-- Images of statements, each once by its content; a package on disk is the truth.
CREATE TABLE image (
    sha256 {text} PRIMARY KEY,
    type {text} NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/svg+xml')),
    base64 {text} NOT NULL                 -- of its bytes: the record knows numbers and text only
) {strict};
CREATE TABLE problem_image (
    problem {text} NOT NULL REFERENCES problem (slug),
    image {text} NOT NULL REFERENCES image (sha256),
    PRIMARY KEY (problem, image)
) {strict};
CREATE INDEX problem_image_image ON problem_image (image);
