import type { LookUpAnswer } from '@huying/shared/look-up/look-up'
import * as words from '@huying/shared/text/zh-CN/look-up'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '../../../api/explain'
import { openApi } from '../../../api/open'
import { accessible } from '../../../kit/accessible'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Field, TextInput } from '../../../kit/field'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { loadTenant } from '../../../region/tenant'
import { goTo } from '../../../route/route'

/** What is wrong, and with which field where it is one. */
type Trouble = { words: string; field: string | undefined }

/** How a case stands, for whoever has no account: by its number and the end of the telephone. Query: `number`. */
export default function LookUpPage() {
	const { number: given = '' } = useRouter().params
	const [number, setNumber] = useState(given)
	const [tail, setTail] = useState('')
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<Trouble>()
	const [found, setFound] = useState<LookUpAnswer>()
	const change = (set: (value: string) => void) => (value: string) => {
		set(value)
		setTrouble(undefined)
		setFound(undefined)
	}
	const look = async () => {
		if (busy) return
		setBusy(true)
		setTrouble(undefined)
		try {
			const { tenant } = await loadTenant()
			setFound(await openApi.lookUp({ body: { tenant, number, tail } }))
		} catch (thrown) {
			const { message, field } = asApiError(thrown)
			setTrouble({ words: message, field })
		} finally {
			setBusy(false)
		}
	}
	const wrong = (field: string) => (trouble?.field === field ? trouble.words : undefined)
	return (
		<Page title={words.title}>
			<Heading level={1}>{words.heading}</Heading>
			<Paragraph>{words.why}</Paragraph>
			<Card>
				<Field label={words.number} hint={words.numberHint} error={wrong('number')}>
					<TextInput
						label={words.number}
						value={number}
						onInput={change(setNumber)}
						most={30}
						onDone={look}
					/>
				</Field>
				<Field label={words.tail} error={wrong('tail')}>
					<TextInput label={words.tail} value={tail} onInput={change(setTail)} most={8} onDone={look} />
				</Field>
				<Buttons>
					<Button
						words={words.look}
						busy={busy}
						disabled={number.trim() === '' || tail.trim() === ''}
						onTap={look}
					/>
				</Buttons>
			</Card>
			<View {...accessible('alert')}>
				{found && <Found found={found} />}
				{trouble && !['number', 'tail'].includes(trouble.field ?? '') && (
					<Card>
						<Paragraph>{trouble.words}</Paragraph>
					</Card>
				)}
			</View>
			<Buttons>
				<Button words={words.claimInstead} look="calm" onTap={() => goTo('own/claim')} />
			</Buttons>
		</Page>
	)
}

function Found({ found: { stage, since, by } }: { found: LookUpAnswer }) {
	return (
		<Card tone="good">
			<Heading>{words.stage[stage]}</Heading>
			<Quiet>{words.since(since)}</Quiet>
			<Paragraph>{words.next[stage]}</Paragraph>
			{by !== undefined && <Quiet>{words.by(by)}</Quiet>}
		</Card>
	)
}
