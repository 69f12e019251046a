import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import { useRef, useState } from 'react'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { goTo, useQuery } from '../../../route/route'
import { type Act, ActSheet } from '../../disclosure/act-sheet'
import { useWorked } from '../../disclosure/use-worked'
import { Worked } from '../../disclosure/worked'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { WorkPage } from '../../work-page'

/** One thing that a village publishes, as those who work on it see it. Query: `id`. */
export default function WorkedDisclosurePage() {
	const { id = '' } = useQuery()
	const { value, failure, reload } = useWorked(id)
	const [acting, setActing] = useState<Act>()
	const [told, setTold] = useState<string>()
	const shownOnce = useRef(false)
	useShown(() => {
		if (shownOnce.current) reload()
		shownOnce.current = true
	})
	const acts = (value?.moves ?? []).filter((move): move is Act => move !== 'save')
	const edits = value?.moves.includes('save') === true
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			{value === undefined && failure === undefined && <Waiting words={words.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value !== undefined && (
				<Worked worked={value}>
					<Buttons>
						{edits && (
							<Button
								words={
									value.editions.length > 0 && value.work === 'idle' ? words.one.correct : words.one.edit
								}
								look="calm"
								onTap={() => goTo('office/disclosure-form', { id })}
							/>
						)}
						{acts.map((type) => (
							<Button
								key={type}
								words={words.act[type].button}
								look={type === 'withdraw' || type === 'return' || type === 'takeBack' ? 'calm' : 'primary'}
								disabled={type === 'submit' && value.faults.length > 0}
								onTap={() => {
									setTold(undefined)
									setActing(type)
								}}
							/>
						))}
						{value.standing === 'published' && (
							<Button
								words={words.one.look}
								look="calm"
								onTap={() =>
									goTo('affairs/disclosure', {
										id,
										own: value.group.audience === 'village' ? '1' : undefined,
									})
								}
							/>
						)}
					</Buttons>
				</Worked>
			)}
			{value !== undefined && acting !== undefined && (
				<ActSheet
					worked={value}
					type={acting}
					onClose={() => setActing(undefined)}
					onDone={() => {
						setActing(undefined)
						setTold(words.told[acting])
						reload()
					}}
					onMoved={reload}
				/>
			)}
		</WorkPage>
	)
}
