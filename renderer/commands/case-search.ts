import type { CaseSearch } from '../workers/search-client.ts';

/** Search in the open case: started when it is first asked for, ended with the case. */
export declare function caseSearch(): CaseSearch;
