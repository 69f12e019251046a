import { ask as text } from '@huying/shared/text/zh-CN/errand-ask'
import { kit } from '@huying/shared/text/zh-CN/index'
import { useEffect, useState } from 'react'
import { AskForm } from '../../../errand/ask-form'
import { ErrandSent } from '../../../errand/errand-sent'
import { openErrand, putErrand, useErrandDraft } from '../../../errand/errand-store'
import { useService } from '../../../errand/use-service'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { takeBack } from '../../../outbox/outbox'
import { isErrand, type Trouble } from '../../../outbox/parcel'
import { useOwnVillage } from '../../../region/own-village'
import { replaceWith, useQuery } from '../../../route/route'

/** Asks for an errand. Query: `service`, its code; `again`, an errand that has to be changed before it can go. */
export default function Ask() {
	const query = useQuery()
	const own = useOwnVillage()
	const draft = useErrandDraft()
	const [sent, setSent] = useState<string>()
	const [fixing, setFixing] = useState(query.again)
	const [trouble, setTrouble] = useState<Trouble>()
	const code = query.service ?? draft?.service
	const { service, found, failure, reload } = useService(code)
	// biome-ignore lint/correctness/useExhaustiveDependencies: the village is only where a new draft begins
	useEffect(() => {
		if (sent !== undefined) return
		const open = async () => {
			const back = fixing === undefined ? undefined : await takeBack(fixing, isErrand)
			if (back) {
				// A time that somebody else has got is chosen anew.
				const gone = /^slot/.test(back.parcel.trouble?.code ?? '')
				putErrand(gone ? { ...back.draft, startsAt: undefined } : back.draft)
				setTrouble(back.parcel.trouble)
			} else if (service) await openErrand(service, own)
		}
		open()
	}, [sent, fixing, service])
	const fix = () => {
		setFixing(sent)
		setSent(undefined)
	}
	if (sent !== undefined)
		return (
			<Page title={text.title}>
				<ErrandSent id={sent} onFix={fix} />
			</Page>
		)
	if (service?.errand && !service.inPerson && draft?.service === service.code)
		return <AskForm draft={draft} service={service} trouble={trouble} onSent={setSent} />
	const no = service ? (service.inPerson ? text.inPerson : text.notForErrands) : text.notFound
	const refused = found && (!service?.errand || service.inPerson)
	return (
		<Page title={text.title}>
			{!found && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{refused && (
				<Empty
					words={no}
					icon="hand-helping"
					action={{ words: text.back, onTap: () => replaceWith('errands/services') }}
				/>
			)}
			{!refused && !failure && <Waiting words={text.waiting} />}
		</Page>
	)
}
