#!/bin/sh
# Run once, by the image, on an empty database: the role that the application connects as, which
# reads and writes rows and changes no table. The API grants it the tables when it migrates.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$APP_PASSWORD" \
  --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role samhandling_app login password :'password';
SQL
