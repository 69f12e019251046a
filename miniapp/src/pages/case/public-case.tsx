import { caseActions, kit, nearbyText, standingText, time } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { publicTitle } from '../../case/public-title'
import { stateShape } from '../../case/shape'
import { publicSentence } from '../../case/standing-sentence'
import { picturesOf } from '../../case/timeline-entries'
import { useCommand } from '../../case/use-command'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { PhotoGrid } from '../../kit/photo-grid'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { useAskable } from '../../notice/askable'
import { askConsent } from '../../notice/consent'
import { FollowButton } from '../../notice/follow-button'
import { useTenant } from '../../region/tenant'
import { sayVillage } from '../../region/villages'
import { Facts } from './facts'
import type { CaseProps } from './own-case'

const text = nearbyText.followed

/** A case that somebody else called about, as the public may know it: state and promised day, nobody's words. */
export function PublicCase({ view, now, reload }: CaseProps) {
	const { value: tenant } = useTenant()
	const { status, village, openedAt, followers, cover } = view
	const picture = cover === undefined ? [] : picturesOf([cover], view.pictures)
	const { facts } = caseActions
	return (
		<>
			<StateMark shape={stateShape(status)} words={standingText.status[status]} />
			<Heading level={1}>{publicTitle(view)}</Heading>
			<Paragraph>{publicSentence(view, now)}</Paragraph>
			<PhotoGrid photos={picture} />
			<Following view={view} reload={reload} />
			<Card>
				<Facts
					lines={[
						[facts.village, sayVillage(tenant, village)],
						[text.opened, time.sayDay(openedAt, now)],
						[text.people, followers ? text.peopleOf(followers) : undefined],
					]}
				/>
			</Card>
			<View className="apart">
				<Quiet>{text.note}</Quiet>
			</View>
		</>
	)
}

/** 「我也遇到」, or no longer: one tap each. */
function Following({ view, reload }: Omit<CaseProps, 'now'>) {
	const command = useCommand(view.case)
	useAskable()
	const type = view.following ? 'unfollow' : 'follow'
	const change = async () => {
		// Inside the tap, before anything is awaited
		if (type === 'follow') askConsent('follow')
		const done = await command.send({ type })
		await reload()
		if (done) Taro.showToast({ title: type === 'follow' ? text.followed : text.unfollowed, icon: 'none' })
	}
	return (
		<>
			{view.following && (
				<Card tone="good">
					<Heading>{nearbyText.joined.title}</Heading>
				</Card>
			)}
			<Buttons>
				{view.following && <FollowButton status={view.status} />}
				{view.moves.includes(type) && (
					<Button
						words={text[type]}
						look={type === 'follow' ? 'primary' : 'calm'}
						icon={type === 'follow' ? 'plus' : 'undo-2'}
						busy={command.busy === type}
						onTap={change}
					/>
				)}
			</Buttons>
			{command.failure && <Failure title={kit.failure.title} words={command.failure.message} />}
		</>
	)
}
