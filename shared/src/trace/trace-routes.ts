import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { attachPhotosSchema, sendEntriesSchema, sendTrackSchema } from './command'
import {
	attachedSchema,
	entriesAnswerSchema,
	patrolTrackSchema,
	traceDaySchema,
	traceTodaySchema,
	trackAnswerSchema,
	workerDaySchema,
} from './trace-view'

/** A Beijing day: 2026-03-05. */
const day = v.pipe(v.string(), v.regex(/^20\d{2}-\d{2}-\d{2}$/, 'dayInvalid'))
const workers = ['gridWorker', 'gridLeader'] as const

/** A grid worker's own log (痕迹), made on the phone, sent when there is a signal. */
export const traceRoutes = {
	sendEntries: {
		...at('sendEntries'),
		access: workers,
		function: 'trace',
		status: 201,
		summary: "Append up to 40 entries of one phone to one's own log, in the phone's order, each once",
		body: sendEntriesSchema,
		// forty visits with every field written full
		bodyLimit: 512 * 1024,
		answer: entriesAnswerSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'photosTooMany',
			'evidenceMissing',
			'villageUnknown',
			'templateUnknown',
			'fieldUnknown',
			'entriesTooMany',
			'placeUnknown',
			'answerUnknown',
			'answerWrong',
		],
	},
	sendTrack: {
		...at('sendTrack'),
		access: workers,
		function: 'trace',
		status: 201,
		summary: "A part of a patrol's track: judged, thinned, kept for its worker as long as the rules say",
		body: sendTrackSchema,
		answer: trackAnswerSchema,
		refuses: ['identifierInvalid', 'identifierReused', 'pointsTooMany', 'patrolUnknown', 'notOnDuty'],
	},
	attachPhotos: {
		...at('attachPhotos'),
		access: workers,
		function: 'trace',
		summary: 'Photos that an entry announced, once they are uploaded and checked',
		body: attachPhotosSchema,
		answer: attachedSchema,
		refuses: [
			'identifierInvalid',
			'photosTooMany',
			'photosMissing',
			'entryUnknown',
			'photoNotAnnounced',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
			'photoAndVideo',
		],
	},
	traceToday: {
		...at('traceToday'),
		access: workers,
		function: 'trace',
		summary: 'Whether one is on duty, the open patrol, sums of today, and what each phone has to send next',
		answer: traceTodaySchema,
	},
	traceDay: {
		...at('traceDay'),
		access: workers,
		function: 'trace',
		summary: "A day of one's own log",
		params: v.object({ day }),
		answer: traceDaySchema,
		refuses: ['dayInvalid'],
	},
	patrolTrack: {
		...at('patrolTrack'),
		access: workers,
		function: 'trace',
		summary: "The track of one's own patrol; nobody else is shown one",
		params: v.object({ patrol: identifierSchema }),
		answer: patrolTrackSchema,
		refuses: ['identifierInvalid', 'patrolUnknown'],
	},
	workerDay: {
		...at('workerDay'),
		access: ['handler', 'gridLeader', 'leader'],
		function: 'trace',
		summary:
			"A day of a worker of one's own unit or grid: metres and minutes, never the track or a household",
		params: v.object({ user: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)), day }),
		answer: workerDaySchema,
		refuses: ['dayInvalid', 'notYours'],
	},
} as const satisfies Record<string, Route>
