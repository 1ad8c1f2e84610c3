CREATE TYPE job_status AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');
CREATE TABLE jobs (
  id SERIAL PRIMARY KEY,
  name TEXT,
  status job_status NOT NULL
);
