/** Who asks for an archived initiative to be published again, and who declines. */
export const DECLARED_REPUBLICATION_ACCESS = `
GET /desk                                    republicationRequest.waiting  401  +    +    -    -    +    -    401  401
GET /desk                                    republicationRequest.declined 401  +    +    -    -    -    -    401  401
POST /initiatives/{id}/republication-request   initiative.draft     401  409  409  404  404  404  404  401  401
POST /initiatives/{id}/republication-request   initiative.submitted 401  409  409  404  404  403  404  401  401
POST /initiatives/{id}/republication-request   initiative.returned  401  409  409  404  404  403  404  401  401
POST /initiatives/{id}/republication-request   initiative.published 401  409  409  403  403  403  403  401  401
POST /initiatives/{id}/republication-request   initiative.archived  401  200  200  403  403  403  403  401  401
POST /initiatives/{id}/republication-request   republicationRequest.waiting 401  409  409  403  403  403  403  401  401
POST /initiatives/{id}/republication-request   republicationRequest.declined 401  200  200  403  403  403  403  401  401
POST /initiatives/{id}/republication-decline   initiative.draft     401  403  403  404  404  404  404  401  401
POST /initiatives/{id}/republication-decline   initiative.submitted 401  403  403  404  404  409  404  401  401
POST /initiatives/{id}/republication-decline   initiative.returned  401  403  403  404  404  409  404  401  401
POST /initiatives/{id}/republication-decline   initiative.published 401  403  403  403  403  409  403  401  401
POST /initiatives/{id}/republication-decline   initiative.archived  401  403  403  403  403  409  403  401  401
POST /initiatives/{id}/republication-decline   republicationRequest.waiting 401  403  403  403  403  200  403  401  401
POST /initiatives/{id}/republication-decline   republicationRequest.declined 401  403  403  403  403  409  403  401  401`;
