import { accessLog } from '../access-log/read-access'
import { decideCountersign } from '../countersign/decide-countersign'
import { performers } from '../countersign/performers'
import { countersigns } from '../countersign/read-countersigns'
import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { changeUnits } from '../unit/change-units'
import { previewUnits, putUnits, unitFile } from '../unit/unit-file'

/** The routes of the access log, of grave changes, and of units and regions. */
export function oversightHandlers(table: Table, ports: Ports): Handlers<'oversight'> {
	return {
		accessLog: ({ who, query }) => accessLog(table, who, query, ports.now()),
		countersigns: ({ who }) => countersigns(table, who, ports.now()),
		decideCountersign: ({ who, params, body }) =>
			decideCountersign(table, ports, performers, who, params.countersign, body),
		changeUnits: ({ who, body }) => changeUnits(table, ports, who, body),
		unitFile: ({ who }) => unitFile(table, who),
		previewUnits: ({ who, body }) => previewUnits(table, ports, who, body),
		putUnits: ({ who, body }) => putUnits(table, ports, who, body),
	}
}
