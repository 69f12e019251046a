import * as v from 'valibot'
import { materialForms } from '../service/service'
import { beneficiaries, consentStatuses, consentWays, visitKinds, voucherKinds } from './errand'
import { stepTypes } from './moves'

const visit = v.object({ kind: v.picklist(visitKinds), startsAt: v.number() })
/** Who somebody is, as far as the viewer may know. */
const person = v.object({ name: v.optional(v.string()), phone: v.optional(v.string()) })

/**
 * The errand of a case as its viewer may see it, in the case's own view as `errand`. Pictures are named by identifiers,
 * to the asker and the worker only; each is shown by `POST /errands/{case}/materials/{photo}/look`.
 */
export const errandViewSchema = v.object({
	service: v.string(),
	serviceVersion: v.number(),
	/** As the service list called it. */
	serviceName: v.string(),
	for: v.picklist(beneficiaries),
	/** The person it is for, where it is not for the asker. */
	person: v.optional(person),
	consent: v.object({
		status: v.picklist(consentStatuses),
		by: v.optional(v.picklist(consentWays)),
		at: v.optional(v.number()),
		photos: v.array(v.string()),
		voice: v.optional(v.string()),
	}),
	/** The grid worker who runs it, by what they say of themselves. */
	worker: v.optional(person),
	/** Whether the viewer runs it. */
	mine: v.boolean(),
	visit: v.optional(visit),
	/** What was made ready beforehand. */
	materials: v.array(
		v.object({ name: v.string(), ready: v.boolean(), pictures: v.number(), photos: v.array(v.string()) }),
	),
	/** What was asked for, all at once; `answer` and `answeredAt` once the asker said something. */
	missing: v.optional(
		v.object({
			at: v.number(),
			papers: v.array(v.string()),
			words: v.optional(v.string()),
			answeredAt: v.optional(v.number()),
			answer: v.optional(v.string()),
			photos: v.array(v.string()),
		}),
	),
	vouchers: v.array(
		v.object({
			number: v.number(),
			kind: v.picklist(voucherKinds),
			at: v.number(),
			/** Of received and brought papers; `backOn` is the voucher against which one went back. */
			papers: v.array(
				v.object({ name: v.string(), form: v.picklist(materialForms), backOn: v.optional(v.number()) }),
			),
			/** Of what went back: the voucher on which it came, and its places there, from 0. */
			of: v.optional(v.number()),
			places: v.optional(v.array(v.number())),
			fen: v.optional(v.number()),
			photos: v.array(v.string()),
			/** Absent while whoever it concerns has not said that it is so; `brought` needs nobody's word. */
			confirmed: v.optional(
				v.object({ at: v.number(), by: v.picklist(['tap', 'signature']), photos: v.array(v.string()) }),
			),
		}),
	),
	/** Papers that were not returned yet. */
	held: v.number(),
	/** Vouchers that wait to be confirmed. */
	unconfirmed: v.number(),
	/** Where the papers are, while they are at the office. */
	out: v.optional(v.object({ at: v.number(), office: v.optional(v.string()) })),
	/** In hundredths of a yuan: in the worker's hands, and what was spent. */
	cash: v.number(),
	spent: v.array(v.object({ at: v.number(), fen: v.number(), photos: v.array(v.string()) })),
	trip: v.optional(v.object({ trip: v.string(), day: v.string(), office: v.optional(v.string()) })),
	/** Each step that was taken, told by its type; its time and who took it stand in the case's timeline at `seq`. */
	taken: v.array(v.object({ seq: v.number(), at: v.number(), type: v.picklist(stepTypes) })),
	/** What this viewer may do now. */
	steps: v.array(v.picklist(stepTypes)),
})
export type ErrandView = v.InferOutput<typeof errandViewSchema>

/** Grid workers who may run it. */
export const errandWorkersSchema = v.object({
	workers: v.array(v.object({ user: v.string(), name: v.optional(v.string()), region: v.string() })),
})
export type ErrandWorkers = v.InferOutput<typeof errandWorkersSchema>

/** The one-time code of a link, and until when it holds. */
export const invitationSchema = v.object({ case: v.string(), code: v.string(), until: v.number() })
export type Invitation = v.InferOutput<typeof invitationSchema>

/** What somebody is asked to consent to, shown before they do. */
export const invitedSchema = v.object({
	case: v.string(),
	service: v.string(),
	serviceName: v.string(),
	village: v.string(),
	for: v.picklist(beneficiaries),
	/** Who asked, by the name they gave. */
	askedBy: v.optional(v.string()),
	/** Whom it is for, as the asker said. */
	person: v.optional(v.string()),
	/** Who runs it, by the name they gave. */
	worker: v.optional(v.string()),
	/** The papers that were named beforehand. */
	materials: v.array(v.string()),
	status: v.picklist(consentStatuses),
})
export type Invited = v.InferOutput<typeof invitedSchema>
