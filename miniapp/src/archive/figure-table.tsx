import { type Archive, type ArchiveName, archiveNames } from '@huying/shared/archive/archive'
import { figure, sayOf } from '@huying/shared/text/zh-CN/archive'
import { View } from '@tarojs/components'
import './figure-table.scss'

/** Numbers that are a part of another: said with their denominators. */
const parts: Readonly<Partial<Record<ArchiveName, ArchiveName>>> = {
	foundSolved: 'found',
	late: 'errands',
	reworked: 'errands',
	answered: 'errands',
	solved: 'answered',
	answeredContent: 'answered',
	content: 'answeredContent',
}

/** Every number of an archive; a part with the whole that it is of. */
export function FigureTable({ figures }: { figures: Archive }) {
	return (
		<View className="figure-table">
			{archiveNames.map((name) => {
				const whole = parts[name]
				return (
					<View key={name} className="figure-table__one">
						<View className="figure-table__number">
							{whole === undefined ? figures[name] : sayOf(figures[name], figures[whole])}
						</View>
						<View className="figure-table__name">{figure[name]}</View>
					</View>
				)
			})}
		</View>
	)
}
