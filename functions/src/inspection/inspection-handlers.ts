import { RefusalError } from '@huying/shared/error/refusal'
import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { getInspection } from './inspection-store'
import { readPlacesFile } from './read-file'
import { listInspections, mine, wholeInspection } from './read-inspections'
import { readVillage } from './read-village'
import { commandInspection, setUp } from './set-up'
import { tickPlace } from './tick-place'
import { writeResults } from './write-results'

/** The routes of special inspections. The rules say who sets one up, who looks, and who reads which villages. */
export function inspectionHandlers(table: Table, ports: Ports): Handlers<'inspection'> {
	return {
		startInspection: ({ who, body }) => setUp(table, who, body, ports.now()),
		inspections: ({ who, query }) => listInspections(table, who, query.after, ports.now()),
		myInspections: ({ who }) => mine(table, who, ports.now()),
		inspection: async ({ who, params }) => {
			const record = await getInspection(table, who.tenant, params.inspection)
			const shown = await wholeInspection(table, who, record, ports.now())
			if (shown === undefined) throw new RefusalError('inspectionUnknown')
			return shown
		},
		inspectionVillage: ({ who, params }) =>
			readVillage(table, who, params.inspection, params.village, ports.now()),
		commandInspection: ({ who, params, body }) =>
			commandInspection(table, who, params.inspection, body, ports.now()),
		readPlaces: ({ who, body }) => readPlacesFile(table, who.tenant, body),
		tickPlace: ({ who, params, body: { id, ...look } }) =>
			tickPlace(table, who, params.inspection, { tick: id, ...look }, ports.now(), 'now'),
		inspectionFile: async ({ who, params }) => {
			const record = await getInspection(table, who.tenant, params.inspection)
			const at = ports.now()
			const shown = await wholeInspection(table, who, record, at)
			if (record === undefined || shown === undefined) throw new RefusalError('inspectionUnknown')
			return writeResults(table, who, record, at)
		},
	}
}
