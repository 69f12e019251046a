import { actions } from '@huying/shared/text/zh-CN/grid-day'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../kit/icon'
import { Tap } from '../kit/tap'
import { choosePhotos } from '../photo/choose'
import { goTo, type PageName } from '../route/route'
import { beginForm, keptForm } from '../trace/use-kept-form'
import { emptyFind, FIND, type FindForm } from './find-form'
import './actions.scss'

const others: readonly { name: 'settle' | 'visit' | 'patrol'; page: PageName; icon: IconName }[] = [
	{ name: 'settle', page: 'grid/settle', icon: 'check' },
	{ name: 'visit', page: 'grid/visit', icon: 'house' },
	{ name: 'patrol', page: 'grid/patrol', icon: 'map-pin' },
]

/** What a grid worker does all day, each as large as half the screen. */
export function Actions() {
	return (
		<View className="actions">
			<Tap className="actions__one actions__one--first" label={actions.find.words} onTap={find}>
				<Icon name="camera" colour="white" large />
				<View className="actions__words">{actions.find.words}</View>
				<View className="actions__hint">{actions.find.hint}</View>
			</Tap>
			{others.map(({ name, page, icon }) => (
				<Tap key={name} className="actions__one" label={actions[name].words} onTap={() => goTo(page)}>
					<Icon name={icon} colour="accent" large />
					<View className="actions__words">{actions[name].words}</View>
					<View className="actions__hint">{actions[name].hint}</View>
				</Tap>
			))}
		</View>
	)
}

/** The camera at once; what was begun before is gone on with. Nothing taken: the form opens all the same. */
async function find(): Promise<void> {
	const before = keptForm<FindForm>(FIND) ?? emptyFind
	if (before.photos.length === 0) {
		const { photos } = await choosePhotos({ already: [], most: 1, film: false })
		if (photos.length > 0) beginForm(FIND, { ...before, photos })
	}
	await goTo('grid/find')
}
