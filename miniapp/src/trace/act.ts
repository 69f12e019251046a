import { isErrorCode } from '@huying/shared/error/catalogue'
import { errorText } from '@huying/shared/text/zh-CN/index'
import type { Verdict } from '@huying/shared/trace/trace-view'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { submissionOf } from '../draft/draft'
import { checkPhoto, uploadPhoto } from '../photo/upload'
import type { Outcome } from './after'
import type { Kept, KeptEntry } from './kept'
import type { Step } from './machine'

/**
 * Does one step with the API; whatever happens is an outcome.
 * @param device this phone, as the log knows it
 */
export async function act(step: Step, kept: readonly Kept[], device: string): Promise<Outcome> {
	try {
		if (step.act === 'send')
			return await sendEntries(
				kept.filter((one) => one.what === 'entry'),
				device,
			)
		const [one] = kept
		if (one?.what === 'track') await sendTrack(one)
		else if (one) await doFor(one, step)
		return { ok: true }
	} catch (failure) {
		const { code, message, retryable } = asApiError(failure)
		return { ok: false, code, message, retryable }
	}
}

async function sendEntries(kept: readonly KeptEntry[], device: string): Promise<Outcome> {
	const entries = kept.flatMap(({ done, sequence }) =>
		sequence === undefined ? [] : [{ ...done, sequence }],
	)
	const { verdicts, expected } = await api.sendEntries({ body: { device, sentAt: Date.now(), entries } })
	return { ok: true, verdicts: verdicts.map(withMessage), expected }
}

const withMessage = (verdict: Verdict) => ({ ...verdict, message: sentenceOf(verdict.refused) })
const sentenceOf = (code = '') => (isErrorCode(code) ? errorText.errors[code] : errorText.errors.invalidInput)

const sendTrack = ({ patrol, batch, points }: Extract<Kept, { what: 'track' }>) =>
	api.sendTrack({ body: { patrol, batch, sentAt: Date.now(), points: points.map((point) => [...point]) } })

async function doFor(kept: KeptEntry, step: Exclude<Step, { act: 'send' }>): Promise<void> {
	if (step.act === 'open' && kept.find) {
		// Its photos come after it, so that it need not wait for them.
		await api.submitCase({ body: submissionOf({ ...kept.find, photos: [] }) })
	} else if (step.act === 'attach') await attach(kept)
	else if ('photo' in step) {
		const photo = kept.photos.find(({ id }) => id === step.photo)
		if (photo) await (step.act === 'upload' ? uploadPhoto(photo) : checkPhoto(photo))
	}
}

/** Photos belong to the case of a find, else to the entry that announced them. */
async function attach({ id, photos, steps, find, supplement }: KeptEntry): Promise<void> {
	const there = photos.map((photo) => photo.id).filter((photo) => steps[photo] === 'checked')
	if (there.length === 0) return
	if (find && supplement)
		await api.commandCase({
			params: { case: find.id },
			body: { type: 'supplement', id: supplement, photos: there },
		})
	else await api.attachPhotos({ body: { entry: id, photos: there } })
}
