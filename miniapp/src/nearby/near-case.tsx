import type { NearbyAnswer, NearbyCase } from '@huying/shared/nearby/nearby-view'
import { kit, nearbyText, standingText } from '@huying/shared/text/zh-CN/index'
import { Image, View } from '@tarojs/components'
import { pictureSource } from '../case/picture-source'
import { publicTitle } from '../case/public-title'
import { stateShape } from '../case/shape'
import { useCommand } from '../case/use-command'
import { Button } from '../kit/button'
import { Failure } from '../kit/failure'
import { StateMark } from '../kit/state-mark'
import { Quiet } from '../kit/words'
import { useTenant } from '../region/tenant'
import { sayVillage } from '../region/villages'
import { goTo } from '../route/route'
import { factsOf } from './near-facts'

const text = nearbyText.sheet

type Props = {
	found: NearbyCase
	pictures: NearbyAnswer['pictures']
	now: number
	onJoined: (found: NearbyCase) => void
}

/** Enough to judge by, and one tap to say that it is the same. */
export function NearCase({ found, pictures, now, onJoined }: Props) {
	const { value: tenant } = useTenant()
	const command = useCommand(found.case)
	const title = publicTitle(found)
	const source = pictureSource(pictures, found.cover)
	const join = async () => {
		if (await command.send({ type: 'follow' })) onJoined(found)
	}
	const mine = found.yours ? text.yours : found.following ? text.following : undefined
	return (
		<View className="near">
			<View className="near__head">
				<View className="near__words">
					<View className="near__title">{title}</View>
					<StateMark shape={stateShape(found.status)} words={standingText.status[found.status]} />
					{factsOf(found, sayVillage(tenant, found.village), now).map((line) => (
						<Quiet key={line}>{line}</Quiet>
					))}
				</View>
				{source !== undefined && <Image className="near__picture" src={source} mode="aspectFill" />}
			</View>
			{mine !== undefined && <View className="near__mine">{mine}</View>}
			{mine === undefined ? (
				<Button
					words={text.same}
					label={text.sameOf(title)}
					look="plain"
					busy={command.busy !== undefined}
					onTap={join}
				/>
			) : (
				<Button
					words={text.look}
					label={text.lookAt(title)}
					look="calm"
					onTap={() => goTo('case', { id: found.case })}
				/>
			)}
			{command.failure && <Failure title={kit.failure.title} words={command.failure.message} />}
		</View>
	)
}
