import { sayDate } from '@huying/shared/text/zh-CN/time'
import { status as statusWords } from '@huying/shared/text/zh-CN/villager'
import * as words from '@huying/shared/text/zh-CN/villagers-page'
import type { VillagerCommand } from '@huying/shared/villager/command'
import type { VillagerReceipt, VillagerView } from '@huying/shared/villager/villager-view'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { SendSheet } from '../send-sheet'

type Act = keyof typeof words.act
type Step = VillagerCommand extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never
type Props = { village: string; villager: VillagerView; onDone: () => void }

/** Somebody who asks to be of the village, or is: what they say of themselves, and what may be done. */
export function VillagerCard({ village, villager, onDone }: Props) {
	const [acting, setActing] = useState<Act>()
	const { name, tail, household, claimed, listed, status, at, words: said, moves } = villager
	const facts = [
		`${statusWords[status]}，${sayDate(at)}`,
		...(tail === undefined ? [] : [words.tail(tail)]),
		...(household === undefined ? [] : [words.household(household)]),
		...(claimed === undefined ? [] : [words.claimed(claimed)]),
		...(listed ? [words.listed] : []),
		...(said === undefined ? [] : [words.words(said)]),
	]
	const acts = moves.filter((move): move is Act => move in words.act)
	return (
		<Card>
			<Heading>{name ?? words.nameless}</Heading>
			{facts.map((fact) => (
				<Quiet key={fact}>{fact}</Quiet>
			))}
			<Buttons>
				{acts.map((type) => (
					<Button
						key={type}
						words={words.act[type].button}
						look={type === 'confirm' ? 'plain' : 'calm'}
						onTap={() => setActing(type)}
					/>
				))}
			</Buttons>
			{acting !== undefined && (
				<ActSheet
					village={village}
					villager={villager}
					type={acting}
					onClose={() => setActing(undefined)}
					onDone={() => {
						setActing(undefined)
						onDone()
					}}
				/>
			)}
		</Card>
	)
}

function ActSheet({ village, villager, type, onClose, onDone }: Props & { type: Act; onClose: () => void }) {
	const { user, version, claimed } = villager
	const { button, label, needs } = words.act[type]
	const [said, setSaid] = useState(needs ? '' : (claimed ?? ''))
	const { busy, problem, send } = useSend<Step, VillagerReceipt>(
		(body) => api.commandVillager({ params: { village, user }, body: body as VillagerCommand }),
		onDone,
		words.untouched,
		onDone,
	)
	const spoken = said.trim()
	const extra = needs ? { words: spoken } : spoken === '' ? {} : { household: spoken }
	return (
		<SendSheet
			title={button}
			send={button}
			busy={busy}
			ready={!needs || spoken !== ''}
			problem={problem}
			onSend={() => send({ type, version, ...extra } as Step)}
			onClose={onClose}
		>
			<Field label={label}>
				<TextInput label={label} value={said} onInput={setSaid} most={100} />
			</Field>
		</SendSheet>
	)
}
