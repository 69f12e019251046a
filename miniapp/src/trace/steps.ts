import { ApiError, type Client } from '@huying/shared/api/client'
import { isErrorCode } from '@huying/shared/error/catalogue'
import * as errorText from '@huying/shared/text/zh-CN/error'
import type { Verdict } from '@huying/shared/trace/trace-view'
import { submissionOf } from '../draft/draft'
import type { KeptPhoto } from '../photo/kept-photo'
import type { Outcome } from './after'
import type { Kept, KeptEntry } from './kept'
import type { Step } from './machine'

/** What carries the steps: the API, and the way of a file to where it is stored. */
export interface Carrier {
	readonly api: Pick<Client, 'sendEntries' | 'sendTrack' | 'attachPhotos' | 'submitCase' | 'commandCase'>
	readonly upload: (photo: KeptPhoto) => Promise<void>
	readonly check: (photo: KeptPhoto) => Promise<void>
	readonly now: () => number
}

/** Does one step for the records it is about; whatever happens is an outcome. `device`: this phone, as the log knows it. */
export type Act = (step: Step, kept: readonly Kept[], device: string) => Promise<Outcome>

/** Makes the one who does the steps. */
export const createAct =
	(carrier: Carrier): Act =>
	async (step, kept, device) => {
		try {
			const entries = kept.filter((one) => one.what === 'entry')
			if (step.act === 'send') return await sendEntries(carrier, entries, device)
			const [one] = kept
			if (one?.what === 'track') await sendTrack(carrier, one)
			else if (one) await doFor(carrier, one, step)
			return { ok: true }
		} catch (failure) {
			return refusalOf(failure)
		}
	}

function refusalOf(failure: unknown): Outcome {
	if (!(failure instanceof ApiError))
		return { ok: false, code: 'unavailable', message: errorText.errors.unavailable, retryable: true }
	const { code, message, retryable } = failure
	return { ok: false, code, message, retryable }
}

async function sendEntries(
	{ api, now }: Carrier,
	kept: readonly KeptEntry[],
	device: string,
): Promise<Outcome> {
	const entries = kept.flatMap(({ done, sequence }) =>
		sequence === undefined ? [] : [{ ...done, sequence }],
	)
	const { verdicts, expected } = await api.sendEntries({ body: { device, sentAt: now(), entries } })
	return { ok: true, verdicts: verdicts.map(withMessage), expected }
}

const withMessage = (verdict: Verdict) => ({ ...verdict, message: sentenceOf(verdict.refused) })
const sentenceOf = (code = '') => errorText.errors[isErrorCode(code) ? code : 'invalidInput']

const sendTrack = ({ api, now }: Carrier, { patrol, batch, points }: Extract<Kept, { what: 'track' }>) =>
	api.sendTrack({ body: { patrol, batch, sentAt: now(), points: points.map((point) => [...point]) } })

async function doFor(carrier: Carrier, kept: KeptEntry, step: Exclude<Step, { act: 'send' }>): Promise<void> {
	if (step.act === 'open' && kept.find) {
		// Its photos come after it, so that it need not wait for them.
		await carrier.api.submitCase({ body: submissionOf({ ...kept.find, photos: [] }) })
	} else if (step.act === 'attach') await attach(carrier, kept)
	else if ('photo' in step) {
		const photo = kept.photos.find(({ id }) => id === step.photo)
		if (photo) await (step.act === 'upload' ? carrier.upload(photo) : carrier.check(photo))
	}
}

/** Photos belong to the case of a find, else to the entry that announced them. */
async function attach({ api }: Carrier, { id, photos, steps, find, supplement }: KeptEntry): Promise<void> {
	const there = photos.map((photo) => photo.id).filter((photo) => steps[photo] === 'checked')
	if (there.length === 0) return
	if (find && supplement) {
		const body = { type: 'supplement', id: supplement, photos: there } as const
		await api.commandCase({ params: { case: find.id }, body: { ...body, photos: [...there] } })
	} else await api.attachPhotos({ body: { entry: id, photos: there } })
}
