/** The two databases that run the same schema, migrations and queries. */
export type Engine = 'sqlite' | 'postgres';
