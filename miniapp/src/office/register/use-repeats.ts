import type { RepeatQuery, RepeatsAnswer } from '@huying/shared/repeat/repeat-view'
import { plainPhone } from '@huying/shared/user/phone'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'
import { hasUpstream, type RegisterDraft } from './register-draft'

/** How long nobody typed, in milliseconds, before it is asked. */
const PAUSE = 500
/** What is sent of a long call. */
const SENT = 200

/** What is asked about a call as it stands; undefined while nothing could be found by it. */
export function queryOf(draft: RegisterDraft): RepeatQuery | undefined {
	const phone = plainPhone(draft.phone)
	const words = draft.text.trim().slice(0, SENT)
	const number = draft.sourceNumber.trim()
	const query: RepeatQuery = {
		...(phone !== undefined && { phone }),
		...(draft.village !== undefined && { village: draft.village }),
		...(draft.place.trim() !== '' && { place: draft.place.trim() }),
		...([...words].length >= 4 && { words }),
		...(hasUpstream(draft.source) && number !== '' && { source: draft.source, sourceNumber: number }),
	}
	return Object.keys(query).length === 0 ? undefined : query
}

/** Earlier cases beside what is typed: asked once nobody has typed for a moment; an answer that comes too late is dropped. */
export function useRepeats(draft: RegisterDraft): Answer<RepeatsAnswer> {
	const query = queryOf(draft)
	const wanted = query && JSON.stringify(query)
	const [asked, setAsked] = useState<string>()
	useEffect(() => {
		const timer = setTimeout(() => setAsked(wanted), PAUSE)
		return () => clearTimeout(timer)
	}, [wanted])
	return useAnswer(asked, () => api.repeats({ query: asked === undefined ? {} : JSON.parse(asked) }))
}
