/** Who reads and answers that an actor is a partner: the stranger's actor is, or one that nobody signs in for. */
export const DECLARED_PARTNERSHIP_ACCESS = `
GET /desk                                    partnership.asked    401  -    -    +    -    -    -    401  401
GET /desk                                    partnership.accepted 401  -    -    -    -    -    -    401  401
GET /desk                                    partnership.declined 401  +    +    -    -    -    -    401  401
GET /desk                                    partnership.unread   401  -    -    -    -    -    -    401  401
GET /desk                                    partnership.alone    401  -    -    -    -    +    -    401  401
GET /initiatives/{id}                        partnership.asked    -    +    +    +    -    +    -    -    -
GET /initiatives/{id}                        partnership.accepted -    +    +    +    -    +    -    -    -
GET /initiatives/{id}                        partnership.declined -    +    +    +    -    +    -    -    -
GET /initiatives/{id}                        partnership.unread   404  200  200  404  404  200  404  404  404
GET /initiatives/{id}                        partnership.alone    -    +    +    -    -    +    -    -    -
POST /partnerships/{id}/acceptance           partnership.asked    401  403  403  200  404  403  404  401  401
POST /partnerships/{id}/acceptance           partnership.accepted 401  403  403  409  403  403  403  401  401
POST /partnerships/{id}/acceptance           partnership.declined 401  403  403  409  404  403  404  401  401
POST /partnerships/{id}/acceptance           partnership.unread   401  403  403  404  404  403  404  401  401
POST /partnerships/{id}/acceptance           partnership.alone    401  403  403  404  404  200  404  401  401
POST /partnerships/{id}/decline              partnership.asked    401  403  403  200  404  403  404  401  401
POST /partnerships/{id}/decline              partnership.accepted 401  403  403  200  403  403  403  401  401
POST /partnerships/{id}/decline              partnership.declined 401  403  403  409  404  403  404  401  401
POST /partnerships/{id}/decline              partnership.unread   401  403  403  404  404  403  404  401  401
POST /partnerships/{id}/decline              partnership.alone    401  403  403  404  404  200  404  401  401
`;
