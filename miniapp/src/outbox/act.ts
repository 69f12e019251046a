import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { submissionOf } from '../draft/draft'
import { checkPhoto, uploadPhoto } from '../photo/upload'
import type { Outcome } from './parcel'
import type { World } from './run'

/** Does one step with the API; whatever happens is an outcome. */
export const act: World['act'] = async (step, { draft }): Promise<Outcome> => {
	try {
		if (step.act === 'submit')
			return { ok: true, receipt: await api.submitCase({ body: submissionOf(draft) }) }
		const photo = draft.photos.find(({ id }) => id === step.photo)
		if (photo) await (step.act === 'upload' ? uploadPhoto(photo) : checkPhoto(photo))
		return { ok: true }
	} catch (failure) {
		const { code, message, retryable } = asApiError(failure)
		return { ok: false, code, message, retryable }
	}
}
