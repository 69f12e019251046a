import type { OwnCase, OwnData } from '@huying/shared/personal-data/own-data'
import { caseText, time } from '@huying/shared/text/zh-CN/index'
import { cases as text } from '@huying/shared/text/zh-CN/own-data'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'

/** One's own words in every case, twenty at a time. */
export function OwnCases({ first }: { first: OwnData }) {
	const [more, setMore] = useState<{ cases: readonly OwnCase[]; next: string | undefined }>()
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched anew begins anew
	useEffect(() => setMore(undefined), [first])
	const cases = [...first.cases, ...(more?.cases ?? [])]
	const next = more ? more.next : first.next
	const load = async () => {
		if (next === undefined || busy) return
		setBusy(true)
		setTrouble(undefined)
		try {
			const page = await api.ownData({ query: { after: next } })
			setMore({ cases: [...(more?.cases ?? []), ...page.cases], next: page.next })
		} catch (failure) {
			setTrouble(explain(failure))
		} finally {
			setBusy(false)
		}
	}
	return (
		<Card>
			<Stack gap="middle">
				<Heading>{text.title}</Heading>
				{cases.length === 0 && <Paragraph>{text.none}</Paragraph>}
				{cases.map((one) => (
					<OneCase key={one.case} one={one} />
				))}
				{trouble !== undefined && <Failure words={trouble} onRetry={load} />}
				{next !== undefined && (
					<Buttons>
						<Button words={text.more} look="calm" busy={busy} onTap={load} />
					</Buttons>
				)}
			</Stack>
		</Card>
	)
}

function OneCase({ one }: { one: OwnCase }) {
	const now = Date.now()
	const contact = text.contact(one.name, one.phone)
	return (
		<Stack>
			<Quiet>
				{one.number} {time.sayDay(one.openedAt, now)} {caseText.statusForCaller[one.status]}
			</Quiet>
			{contact !== '' && <Paragraph>{contact}</Paragraph>}
			{one.place !== undefined && <Paragraph>{one.place}</Paragraph>}
			{one.words.length === 0 && <Quiet>{text.noWords}</Quiet>}
			{one.words.map(({ at, text: words }) => (
				<Paragraph key={`${at} ${words}`}>{words}</Paragraph>
			))}
			{one.photos > 0 && <Quiet>{text.photos(one.photos)}</Quiet>}
			{one.voices > 0 && <Quiet>{text.voices(one.voices)}</Quiet>}
		</Stack>
	)
}
