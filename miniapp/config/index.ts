import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const shared = path.resolve(__dirname, '../../shared/src')

/**
 * One house, two targets: `weapp` (WeChat) and `h5` (the same pages in a browser).
 * Sources are drawn for a screen 375 wide: 1px is written as drawn, and becomes 2rpx in WeChat.
 */
export default defineConfig<'webpack5'>(async () => {
	const config: UserConfigExport<'webpack5'> = {
		projectName: 'huying',
		date: '2026-11-21',
		framework: 'react',
		designWidth: 375,
		deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
		sourceRoot: 'src',
		outputRoot: `dist/${process.env.TARO_ENV}`,
		// Pre-bundling gives two copies of Taro's runtime in a workspace.
		compiler: { type: 'webpack5', prebundle: { enable: false } },
		// A build from the kept cache let pages ask for modules under their old numbers once a shared module had moved
		// (“n[e] is not a function” on the phone); half a minute saved is not worth such a mini-program.
		cache: { enable: false },
		plugins: [path.resolve(__dirname, 'aria.ts')],
		// Names of `process.env` do not exist on a phone: everything from outside is a constant.
		defineConstants: {
			HUYING_API: JSON.stringify(process.env.HUYING_API ?? 'http://127.0.0.1:5170'),
			HUYING_SPEECH: JSON.stringify(process.env.HUYING_SPEECH === 'on'),
		},
		logger: { quiet: true, stats: false },
		// Written as they are, Chinese letters take half of what their escapes take, and there are many.
		terser: { config: { output: { ascii_only: false } } },
		mini: {
			compile: { include: [shared] },
			optimizeMainPackage: { enable: true },
			miniCssExtractPluginOption: { ignoreOrder: true },
			postcss: { pxtransform: { enable: true, config: {} } },
		},
		h5: {
			publicPath: './',
			staticDirectory: 'static',
			compile: { include: [shared] },
			router: { mode: 'hash' },
			// Taro splits only what is loaded first: each page would carry its own copy of what pages share.
			webpackChain(chain) {
				chain.merge({ optimization: { splitChunks: { chunks: 'all' } }, performance: { hints: false } })
			},
			output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
			miniCssExtractPluginOption: {
				ignoreOrder: true,
				filename: 'css/[name].[contenthash:8].css',
				chunkFilename: 'css/[name].[contenthash:8].css',
			},
			// A pixel is a pixel in a browser: a wide desk must not blow up its letters.
			postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false, config: {} } },
		},
	}
	return config
})
