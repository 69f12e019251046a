import type { BoardLine, VillageBoard } from '@huying/shared/disclosure/disclosure-view'
import { board as boardText, sayFigures, sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import { boardPage, site } from '@huying/shared/text/zh-CN/village-page'
import { type Html, html } from './html'
import { type Page, section } from './layout'

/** A village's board as a page. @param query what narrowed it */
export function villagePage(
	board: VillageBoard,
	query: { readonly group?: string | undefined; readonly after?: string | undefined },
): Page {
	const { village, villageName, townName, lines, owed } = board
	const name = `${townName}${villageName}`
	const [latest] = lines
	return {
		status: 200,
		// one page of it is listed; the rest is found from there
		indexed: query.group === undefined && query.after === undefined,
		title: boardPage.title(name),
		description: latest
			? boardPage.description(
					name,
					`${latest.groupName}，${sayPeriod(latest.period)}，${sayFigures(latest.figures)}`,
				)
			: boardPage.descriptionEmpty(name),
		body: html`<h1>${boardPage.title(name)}</h1>
${groupLinks(board, query.group)}
${
	owed.length > 0 &&
	section(
		boardText.owedTitle,
		html`<ul class="plain notice">${owed.map(({ groupName, period, dueAt }) => html`<li>${boardText.owed(groupName, period, dueAt)}</li>`)}</ul>`,
	)
}
${section(
	boardPage.items,
	lines.length === 0
		? html`<p>${boardText.empty}</p>`
		: html`<ul class="items">${lines.map((line) => lineOf(village, line))}</ul>`,
)}
${board.next !== undefined && html`<p><a href="/v/${village}?${html`${query.group === undefined ? '' : `group=${query.group}&`}after=${encodeURIComponent(board.next)}`}">${boardPage.older}</a></p>`}
<p><a class="open" href="/#/affairs/pages/village/index?village=${village}">${site.open}</a></p>`,
	}
}

function groupLinks({ village, groups }: VillageBoard, chosen: string | undefined): Html {
	const open = groups.filter(({ audience }) => audience === 'public')
	return html`<nav aria-label="${boardPage.groups}"><ul>
<li>${chosen === undefined ? html`<b>${boardPage.all}</b>` : html`<a href="/v/${village}">${boardPage.all}</a>`}</li>
${open.map(({ group, name }) => html`<li>${group === chosen ? html`<b>${name}</b>` : html`<a href="/v/${village}?group=${group}">${name}</a>`}</li>\n`)}</ul></nav>`
}

function lineOf(village: string, line: BoardLine): Html {
	const { state } = boardPage
	const marks = [
		line.standing === 'withdrawn' && state.withdrawn,
		line.standing === 'expired' && state.expired,
		line.edition > 1 && state.corrected,
		line.late && state.late,
	].filter((mark) => mark !== false)
	return html`<li><a href="/v/${village}/${line.disclosure}">${line.groupName}，${sayPeriod(line.period)}</a>
${line.standing === 'published' && html`<br>${line.title}：${sayFigures(line.figures)}`}
<br><span class="quiet">${[boardText.line(line.at), ...marks].join('，')}</span></li>\n`
}
