import { question as text } from '@huying/shared/text/zh-CN/services-page'
import { useEffect, useState } from 'react'
import { Page } from '../../../kit/page'
import { takeBack } from '../../../outbox/outbox'
import { isQuestion } from '../../../outbox/parcel'
import { useOwnVillage } from '../../../region/own-village'
import { unescaped } from '../../../route/address'
import { useQuery } from '../../../route/route'
import { QuestionForm } from '../../../service/question-form'
import { QuestionSent } from '../../../service/question-sent'
import { openQuestion, putQuestion, useQuestionDraft } from '../../../service/question-store'

/** Asks online. Query: `about`, in words; `service`, its code, or `day`, a touring day's; `text`, typed elsewhere; `village`; `again`, one that has to be changed. */
export default function QuestionPage() {
	const { about: named, service, day, text: written = '', village, again } = useQuery()
	// Within the web app words come as they stand in the address
	const [about, typed] = [named && unescaped(named), unescaped(written)]
	const own = useOwnVillage()
	const draft = useQuestionDraft()
	const [sent, setSent] = useState<string>()
	const fix = async (id: string) => {
		const back = await takeBack(id, isQuestion)
		if (back) putQuestion(back.draft)
		setSent(undefined)
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: the rest is only where a new draft begins
	useEffect(() => {
		if (again !== undefined) {
			fix(again)
			return
		}
		openQuestion(
			{
				...(about !== undefined && { about }),
				...(service !== undefined && { service }),
				...(day !== undefined && { touringDay: day }),
			},
			typed,
			village ?? own,
		)
	}, [service, day, again])
	return (
		<Page title={text.title}>
			{sent !== undefined && <QuestionSent id={sent} onFix={() => fix(sent)} />}
			{sent === undefined && draft && <QuestionForm draft={draft} onSent={setSent} />}
		</Page>
	)
}
