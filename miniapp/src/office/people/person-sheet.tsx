import { dayOf } from '@huying/shared/follow-up/figures'
import { leavingKind } from '@huying/shared/text/zh-CN/people'
import * as words from '@huying/shared/text/zh-CN/people-page'
import type { Post } from '@huying/shared/user/post'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Waiting } from '../../kit/waiting'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'
import { LeaveSheet, MoveSheet, StandInSheet } from './act-sheet'
import { type Hanging, HangingLines } from './leave-form'
import { sayPost, sayTerm } from './say-post'
import { useCommand } from './use-command'
import { usePerson } from './use-people'

const sheets = { leave: LeaveSheet, move: MoveSheet, standIn: StandInSheet } as const
type Act = keyof typeof sheets
const acts = Object.keys(sheets) as Act[]
type Props = { user: string; now: number; onDone: (told: string) => void; onClose: () => void }

/** Somebody with their posts: what hangs on each, and what may be done. */
export function PersonSheet({ user, now, onDone, onClose }: Props) {
	const { value, failure, reload } = usePerson(user)
	const [acting, setActing] = useState<{ act: Act; post: Post; hanging: Hanging }>()
	const { problem, send } = useCommand(user, () => onDone(words.standIn.ended))
	const name = value?.name ?? words.nameless
	if (acting !== undefined) {
		const Form = sheets[acting.act]
		return (
			<Form
				user={user}
				name={name}
				post={acting.post}
				hanging={acting.hanging}
				onDone={onDone}
				onClose={() => setActing(undefined)}
			/>
		)
	}
	return (
		<Sheet open tall title={name} onClose={onClose}>
			{!value && failure && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{!value && !failure && <Waiting words={words.waiting} />}
			{value?.posts.map((post) => {
				const hanging = value.hangs.find((one) => one.post === post.post)
				return (
					<Card key={post.post}>
						<Heading>{sayPost(post)}</Heading>
						<Quiet>{sayTerm(post, now)}</Quiet>
						{hanging && <HangingLines {...hanging} />}
						{hanging && (
							<Buttons>
								{acts.map((act) => (
									<Button
										key={act}
										words={words.act[act]}
										label={`${words.act[act]} ${sayPost(post)}`}
										look="calm"
										fit
										onTap={() => setActing({ act, post, hanging })}
									/>
								))}
							</Buttons>
						)}
					</Card>
				)
			})}
			{value?.standIns.map(({ standIn, name: by = words.nameless, from, until }) => (
				<Card key={standIn}>
					<Quiet>{words.standInLine(by, dayOf(from), dayOf(until - 1))}</Quiet>
					<Buttons>
						<Button
							words={words.act.endStandIn}
							look="calm"
							fit
							onTap={() => send({ type: 'endStandIn', standIn })}
						/>
					</Buttons>
				</Card>
			))}
			{value?.leavings.map(({ leaving, kind, at, went, stayed, state }) => (
				<Quiet key={leaving}>
					{words.leavingLine(leavingKind[kind], dayOf(at), went, stayed, state === 'done')}
				</Quiet>
			))}
			<Problem words={problem} />
		</Sheet>
	)
}
