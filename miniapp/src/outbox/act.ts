import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { submissionOf } from '../draft/draft'
import { askErrandOf } from '../errand/errand-draft'
import { checkPhoto, uploadPhoto } from '../photo/upload'
import { questionOf } from '../service/question-draft'
import { commandOfArrival } from '../summons/arrival'
import { summonsOf } from '../summons/summons-draft'
import { filesOf } from './files'
import { isArrival, isErrand, isQuestion, isSummons, type Load, type Outcome } from './parcel'
import type { World } from './run'

/** Does one step with the API; whatever happens is an outcome. */
export const act: World['act'] = async (step, { draft }): Promise<Outcome> => {
	try {
		if (step.act === 'submit') return { ok: true, receipt: await submit(draft) }
		const photo = filesOf(draft).find(({ id }) => id === step.photo)
		if (photo) await (step.act === 'upload' ? uploadPhoto(photo) : checkPhoto(photo))
		return { ok: true }
	} catch (failure) {
		const { code, message, retryable } = asApiError(failure)
		return { ok: false, code, message, retryable }
	}
}

function submit(load: Load) {
	if (isSummons(load)) return api.summon({ body: summonsOf(load) })
	if (isErrand(load)) return api.askErrand({ body: askErrandOf(load) })
	if (isQuestion(load)) return api.askQuestion({ body: questionOf(load) })
	if (isArrival(load)) return api.commandCase({ params: { case: load.case }, body: commandOfArrival(load) })
	return api.submitCase({ body: submissionOf(load) })
}
