import { admissionView } from '@huying/shared/admission/view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { ofUnit, ontoTown, type Page, waiting } from './admission-lists'
import { getAdmission } from './admission-store'
import { askAdmission } from './ask'
import { commandAdmission } from './command-admission'
import { tallies } from './promise-store'
import { promisesOf, writePromises } from './promises'

/** The routes of admission and promises. Everybody on staff reads all of it; the rules say who writes. */
export function admissionHandlers(table: Table, ports: Ports): Handlers<'admission'> {
	const shown = async (who: Who, page: Promise<Page>) => {
		const { admissions, next } = await page
		return {
			admissions: admissions.map((one) => admissionView(one, who, ports.now())),
			...(next !== undefined && { next }),
		}
	}
	return {
		askAdmission: ({ who, body }) => askAdmission(table, who, body, ports.now()),
		waitingAdmissions: ({ who, query }) => shown(who, waiting(table, who.tenant, query.after)),
		admission: async ({ who, params }) => {
			const admission = await getAdmission(table, who.tenant, params.admission)
			if (admission === undefined) throw new RefusalError('admissionUnknown')
			return admissionView(admission, who, ports.now())
		},
		commandAdmission: ({ who, params, body }) =>
			commandAdmission(table, who, params.admission, body, ports.now()),
		unitAdmissions: ({ who, params, query }) =>
			shown(who, ofUnit(table, who.tenant, params.unit, Number(params.year), query.after)),
		townAdmissions: ({ who, params, query }) =>
			shown(who, ontoTown(table, who.tenant, params.unit, query.after)),
		departments: ({ who, params }) => tallies(table, who.tenant, Number(params.year)),
		promises: ({ who, params }) => promisesOf(table, who, params.unit, Number(params.year), ports.now()),
		changePromises: ({ who, params, body }) =>
			writePromises(table, who, params.unit, Number(params.year), body, ports.now()),
	}
}
