import { takeCaseFile } from '../case-file/take-case-file'
import type { Handlers } from '../edge/endpoint'
import { lookUpCase } from '../look-up/look-up'
import type { Table } from '../store/table'
import { claimCases } from './claim-cases'
import type { ClaimPorts } from './claim-ports'
import { claimableCases } from './claimable-cases'

/** Cases of people whom the centre filed them for: looked up, claimed, and taken out on paper. */
export function claimHandlers(table: Table, ports: ClaimPorts): Handlers<'claim'> {
	return {
		lookUp: async ({ body, source }) =>
			lookUpCase(table, await ports.sessionSecret(), body, source ?? '', ports.now()),
		claimable: ({ who, body, correlation }) => claimableCases(table, ports, who, body, correlation),
		claim: ({ who, body, correlation }) => claimCases(table, ports, who, body, correlation),
		takeCaseFile: ({ who, params }) => takeCaseFile(table, ports, who, params.case),
	}
}
