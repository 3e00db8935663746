// The parts of ECharts that our charts use (图表部件), and no others, so that a slow network carries less.
import {
  BarChart,
  CustomChart,
  EffectScatterChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  LinesChart,
  PieChart,
  ScatterChart,
} from 'echarts/charts'
import {
  DataZoomComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init as initCore, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([
  ...[
    BarChart,
    CustomChart,
    EffectScatterChart,
    GraphChart,
    HeatmapChart,
    LineChart,
    LinesChart,
    PieChart,
    ScatterChart,
  ],
  ...[DataZoomComponent, GraphicComponent, GridComponent, LegendComponent, MarkLineComponent],
  ...[TitleComponent, TooltipComponent, VisualMapComponent, LabelLayout, SVGRenderer],
])

/** Begins a chart in an element. */
export const init = initCore
