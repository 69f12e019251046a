import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { askErasure, keepOwnData } from '../erasure/ask-erasure'
import { askToErase } from '../erasure/erase-for-somebody'
import type { Table } from '../store/table'
import { ownData } from './own-data'
import { takeOwnData } from './take-own-data'

/** The routes of what is kept about oneself. */
export function personalDataHandlers(table: Table, ports: Ports): Handlers<'personalData'> {
	return {
		ownData: ({ who, query }) => ownData(table, who, query.after),
		takeOwnData: ({ who }) => takeOwnData(table, ports, who),
		askErasure: ({ who, body, correlation }) => askErasure(table, ports, who, body, correlation),
		eraseCaller: ({ who, params, body }) => askToErase(table, ports, who, params.case, body),
		keepOwnData: ({ who }) => keepOwnData(table, who),
	}
}
