import { RefusalError } from '@huying/shared/error/refusal'
import { oversees } from '@huying/shared/trace/oversees'
import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { foldInspected } from '../inspection/fold-entries'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'
import { attachPhotos } from './attach-photos'
import { dayStretch, readDay, readToday } from './read-trace'
import { sendEntries } from './send-entries'
import { sendTrack } from './send-track'
import { readTrack } from './track-store'

/** The routes of workers' logs. Everybody writes and reads their own; who oversees a worker reads what is in the open. */
export function traceHandlers(table: Table, ports: Ports): Handlers<'trace'> {
	return {
		sendEntries: async ({ who, body }) =>
			foldInspected(table, ports, who, body, await sendEntries(table, ports, who, body)),
		sendTrack: ({ who, body }) => sendTrack(table, ports, who, body),
		attachPhotos: ({ who, body }) => attachPhotos(table, who, body),
		traceToday: ({ who }) => readToday(table, who, ports.now()),
		traceDay: ({ who, params }) => readDay(table, who, params.day, 'worker', ports.now()),
		patrolTrack: async ({ who, params }) => {
			const track = await readTrack(table, who.tenant, who.user, params.patrol)
			if (track === undefined) throw new RefusalError('patrolUnknown', 'patrol')
			return track
		},
		workerDay: async ({ who, params: { user, day } }) => {
			dayStretch(day)
			const { posts } = await accessOf(table, who.tenant, user)
			if (!oversees(who.posts, posts, ports.now())) throw new RefusalError('notYours')
			return { user, ...(await readDay(table, { tenant: who.tenant, user }, day, 'overseer', ports.now())) }
		},
	}
}
