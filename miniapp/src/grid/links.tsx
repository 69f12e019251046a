import { links as words } from '@huying/shared/text/zh-CN/grid-day'
import { title as handoverTitle } from '@huying/shared/text/zh-CN/grid-handover'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../kit/icon'
import { Tap } from '../kit/tap'
import { goTo, type PageName } from '../route/route'
import './links.scss'

/** Other work of a grid worker, each on a page of its own. */
const links: readonly { page: PageName; words: string; icon: IconName }[] = [
	{ page: 'grid/errands', words: words.errands, icon: 'hand-helping' },
	{ page: 'grid/inspection', words: words.inspection, icon: 'search' },
	{ page: 'grid/archive', words: words.archive, icon: 'file-text' },
	{ page: 'grid/handover', words: handoverTitle, icon: 'users' },
	{ page: 'office/desk', words: words.desk, icon: 'shield-check' },
]

export function Links() {
	return (
		<View className="links">
			{links.map(({ page, words: name, icon }) => (
				<Tap key={page} className="links__one" role="link" label={name} onTap={() => goTo(page)}>
					<Icon name={icon} colour="quiet" />
					<View className="links__words">{name}</View>
					<Icon name="chevron-right" colour="quiet" />
				</Tap>
			))}
		</View>
	)
}
