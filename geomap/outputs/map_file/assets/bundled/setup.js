window.L_DISABLE_3D=matchMedia("(prefers-reduced-motion: reduce)").matches;
