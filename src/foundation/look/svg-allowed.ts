/** Elements that draw, and nothing else. */
export const allowedElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc style path rect circle ellipse line polyline polygon
  text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Elements, in small letters, that are refused under any prefix: they run, embed or lead elsewhere. */
export const dangerousElements: ReadonlySet<string> = new Set(
  'script foreignobject iframe object embed image feimage a animate animatemotion animatetransform set handler listener'.split(
    ' ',
  ),
);

/** Attributes that say how something is drawn; others are left out. References are judged apart. */
export const allowedAttributes: ReadonlySet<string> = new Set(
  `id class style transform d x y x1 x2 y1 y2 width height viewBox preserveAspectRatio version
  cx cy r rx ry fx fy fr points pathLength offset
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity paint-order vector-effect
  clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits
  gradientUnits gradientTransform spreadMethod stop-color stop-opacity
  patternUnits patternContentUnits patternTransform
  marker-start marker-mid marker-end markerUnits markerWidth markerHeight refX refY orient
  font-family font-size font-style font-weight font-stretch font-variant letter-spacing word-spacing
  text-anchor text-decoration text-rendering dominant-baseline alignment-baseline baseline-shift
  dx dy rotate textLength lengthAdjust startOffset method spacing writing-mode xml:space
  display visibility overflow shape-rendering color-interpolation color-interpolation-filters
  filter filterUnits primitiveUnits in in2 result stdDeviation mode values type operator
  k1 k2 k3 k4 flood-color flood-opacity lighting-color surfaceScale diffuseConstant
  specularConstant specularExponent azimuth elevation pointsAtX pointsAtY pointsAtZ
  limitingConeAngle z edgeMode kernelMatrix order divisor bias targetX targetY scale
  xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles tableValues
  slope intercept amplitude exponent role aria-label aria-hidden`.split(/\s+/),
);
