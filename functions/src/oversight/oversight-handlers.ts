import { accessLog } from '../access-log/read-access'
import { decideCountersign } from '../countersign/decide-countersign'
import { performers } from '../countersign/performers'
import { countersigns } from '../countersign/read-countersigns'
import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { changeUnits } from '../unit/change-units'
import { previewRegions, putRegions, regionFile } from '../unit/region-file'
import { previewUnits, putUnits, unitFile } from '../unit/unit-file'

/** The routes of the access log, of grave changes, and of units and regions. */
export function oversightHandlers(table: Table, ports: Ports): Handlers<'oversight'> {
	return {
		accessLog: ({ who, query }) => accessLog(table, who, query, ports.now()),
		countersigns: ({ who }) => countersigns(table, who, ports.now()),
		decideCountersign: ({ who, params, body }) =>
			decideCountersign(table, ports, performers, who, params.countersign, body),
		changeUnits: ({ who, body }) => changeUnits(table, ports, who, body),
		unitFile: ({ who, query: { list } }) =>
			list === 'units' ? unitFile(table, who) : regionFile(table, who),
		previewUnits: ({ who, body: { list, ...file } }) =>
			list === 'units' ? previewUnits(table, ports, who, file) : previewRegions(table, who, file),
		putUnits: ({ who, body: { list, ...file } }) =>
			list === 'units' ? putUnits(table, ports, who, file) : putRegions(table, ports, who, file),
	}
}
