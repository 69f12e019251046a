import type { ReplyTemplate } from '@huying/shared/reply-template/reply-template'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

let known: readonly ReplyTemplate[] | undefined

/** Words kept ready for answers, asked for once while the app is open. */
export const useTemplates = (active: boolean): Answer<readonly ReplyTemplate[]> =>
	useAnswer(active ? 'replyTemplates' : undefined, async () => {
		known ??= (await api.replyTemplates({})).templates
		return known
	})
